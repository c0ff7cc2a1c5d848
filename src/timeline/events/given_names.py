"""Given names that tell whether "he" or "she" can stand for a person.

Closed lists, written for this project, of names that are common in world news and mostly given to one sex. A name
that is common for both (Andrea, Kim, Robin, Jean) is left out where it would mislead: not knowing is no fault.
"""

from __future__ import annotations

from timeline.language.wordlists import words

MALE = words(
    """aaron abdel abdelaziz abdelfattah abdul abdulla abdullah abel abraham adam adama adan
        aditya adolfo adrian ahmad ahmed ajay akihiko akihito akio akira aksel alain alan alassane albert
        alberto aldo aleksandar aleksander aleksandr aleksei alessandro alex alexander alexandre
        alexandros alexandru alexei alexey alfonso alfred alfredo ali alistair allan allen alonso alvaro
        amadou amin amir amit anatoly anders andre andreas andrei andrej andres andrew andrey andris
        andrius andrzej andy angelo angus anil antanas anthony anton antonin antonio antonis antony antti
        anwar archie aris arjun arkady armando armin arnaud arnold arseniy artem arthur arthuro artur
        arturo arvind asif atanas atiku ato augusto aung aurelio axel aziz babak baptiste barack baron
        barry bart bartosz bashar basil bassirou bastian ben benedict benigno benito benjamin benny
        bernard bernardo bernhard bernie bert bhumibol bill billy bob bobby bogdan bola boris brad bradley
        brandon brendan brent brett brian bruce bruno bryan burak byron caleb carl carlo carlos carsten
        cedric cesar chad charles charlie chris christian christoph christophe christopher christos chuck
        clarence claude claudio clement cliff clint clive colin conor conrad constantin cornelius craig
        cristiano cristobal curtis cyril cyrus daisuke dale damian damien damon dan daniel daniele danny
        dario darius darren dave david davide dean declan denis dennis derek desmond dev devin dex dick
        didier diego dieter dietmar dimitri dimitris dirk dmitri dmitry dmytro dominic dominik don donald
        donatas doug douglas duncan dustin dwight dylan earl ed eddie edgar edgars edmund edoardo eduardo
        edward edwin egils egon einar eino elias elijah elliot elliott elon elvis emanuel emil emiliano
        emilio emmanuel emre enda enrico enrique eric erich erik ernest ernesto ernst erwin esteban ethan
        etienne eugene eugenio evan evgeny evo ezra fabian fabio fabrice fadi faisal farid farouk faure
        felipe felix ferdinand fernando fidel filip filippo finn florian fouad francesco francis francisco
        franco francois frank franklin frans franz fred freddie frederic frederick frederik friedrich
        fritz fumio gabor gabriel gareth gary gaston gavin geert gennady geoff geoffrey george georges
        georgi georgios georgy gerald gerard gerardo gerhard gerry gianluca gianni gilbert gilberto gilles
        gino giorgi giorgio giorgos giovanni gitanas giulio giuseppe glenn gonzalo goodluck goran gordon
        gotabaya graham grant greg gregor gregory grigory grzegorz guido guillaume guillermo gunnar
        gunther gustav gustavo guy hage hakainde hakan hamad hamid hamish hans harald hardeep haris harlan
        harold harris harry haruki haruto harvey hasan hashim hassan hassanal hector heikki heiko heinrich
        heinz helmut hendrik henri henrik henry herbert herman hermann hideki hideo hirofumi hiroshi
        hiroto hiroyuki horst hosni howard hubert hugh hugo husain hussein ian ibrahim idris ignacio
        ignatius igor ilham ilia ilir ilya imad imran ingmar ingvar ion irakli isaac isaiah ismael ismail
        istvan ivan ivar ivo jaap jacek jack jacob jacques jaime jair jakob jakov jakub jamal james jamie
        janez janis janos jared jarek jaroslav jaroslaw jason javier jay jeff jeffrey jens jeremy jerome
        jerry jerzy jesper jesus jigme jim jimmy jiri joachim joakim joao joaquin jochen joe joel johan
        johann johannes john johnny johnson joko jon jonas jonathan jorg jorge jorgen josaia jose joseba
        josef joseph josh joshua josip jozef juan juha julian julio julius jun jurg jurgen juri juris
        justin jyrki kaito kaj karel karim karl karol kaspar kazimierz kazuki kazuo keiji keir keith ken
        kenji kenneth kent kenta kevin khaled khalid khalifa kieran kirill kirk klaus klemens knut koichi
        koji konrad konstantin konstantinos kostas krisjanis kristian kristijan kristof krzysztof kurt
        kwame kwasi kwesi kyle kyriakos lamar lars lasha lasse laszlo laurent laurentiu lawrence lazar
        lazarus lech len lennart leo leon leonard leonardo leonid leopold leroy lester levan lewis liam
        lionel lloyd lorenzo louis luca lucas lucian luciano luigi luis luiz luka lukas lukasz luke lutz
        lyndon maciej macky magnus mahathir mahinda mahmoud mahmud malcolm malik mamadou manfred manoj
        manuel marat marc marcel marcelo marcin marco marcos marcus marek mariano marijan mario maris
        marius mark marko markus martin martti marty marvin mateo mateusz mathias matias matt matteo
        matthew matthias mattias maurice mauricio mauro max maxim maxime maximilian mehdi mehmet melvin
        menachem michael michal michel mick miguel mihai mihail mikael mike mikhail mikheil mikko miklos
        milan milo milorad milos miloslav mircea miro miroslav mishal mitch mitsuo mladen modou mohamed
        mohammad mohammed mohamud mohan mohsin mokgweetsi morris morten moses mostafa moussa muammar
        muhammad muhammadu murat mustafa naftali nana narendra nasser nathan nathaniel naveen nawaf nawaz
        neil nelson nestor nicholas nick nicola nicolae nicolas nicos niels nigel nikita nikola nikolai
        nikolaos nikolas nikolay nikos nils nino norbert noriaki norio norman nuno obed octavio odd olaf
        olav ole oleg oleh oleksandr oleksiy oliver olivier olli olusegun omar omer orlando oscar oskar
        osman otis otto owen ozzie pablo paddy padraig paolo pascal patrice patricio patrick paul paulo
        pavel pavlo pavlos pawel pedro pekka per pervez petar pete peter petr petras petri petro petros
        petteri phil philip philipp philippe phillip pierluigi piero pierre piet pietro piotr poul prabowo
        prayut predrag qassem quentin quincy rafael rafal rafik rahm rahul rainer raj rajesh rajiv ralf
        ralph ram rami ramiro ramon ramush ramzan randall randy ranil rashid raul ravi ray raymond recep
        reg reggie reinhard reinhold ren renato rene reuben reuven rex riad ricardo riccardo rich richard
        rick ricky rinat rob robbie robert roberto roch rod roderick rodney rodrigo rodrigue roger rohan
        roland rolf roman romano romeo ron ronald ronaldo ronnie rory ross roy ruben rudi rudolf rudy
        rufus rui rupert ruslan russell rustam ryan ryo sajid salah salim salman salvador salvatore sami
        samir samuel sandor sandro sanjay santiago satoshi saul scott sean sebastian sebastien serge
        sergei sergej sergey sergio serhiy seth shane shaun shavkat shehbaz sheldon shigeru shimon
        shinichi shinji shinzo sid siegfried sigmar sigurd silvio simon sindre sitiveni slobodan sofiane
        soren sota spencer spiros spyros srettha stan stanislav stanislaw stanley stefan stefano stefanos
        steffen stelios stephane stephen sterling steve steven stig stjepan stuart sultan sunil suresh
        svein sven sylvain szymon tadeusz taha taisto takeshi takuya tamim tarek tariq taro tassos tayyip
        ted tedros teemu teodor terence terrence terry thabo theo theodor theodore thierry thomas thor
        thorsten tiago tim timo timothy timur tobias toby todd tom tomas tomasz tomaz tomi tomislav tommy
        toni tony toomas topi tor torben torsten toshihiro toshimitsu toshio travis trevor tristan trygve
        tsutomu tupou tyler tyrone udo uhuru ulf ulrich umar umaro urban urho ursus uwe vaclav vadim
        valdas valdis valentin valeri valery vasil vasily vasyl venkat viacheslav victor vidkun vijay
        vikram viktor vince vincent vincente vincenzo virgil viswanathan vitali vitaly vito vittorio vlad
        vladimir vladislav vojislav vojtech volker volodymyr vyacheslav wade waldemar walid wally walter
        warren wayne wendell werner wes wesley widodo wilbur wilfred wilfried wilhelm will willem william
        willy wim wladyslaw wojciech wolf wolfgang xavier yahya yair yannick yannis yaroslav yasser
        yasuhiro yasuo yayi yevgeny yitzhak yoann yoshihide yoshihiko yoshiro yoshito youssef yukio yuri
        yuriy yusaf yusuf yutaka yves zac zach zachary zafar zakaria zbigniew zdenek zeljko zine zlatan
        zlatko zoltan zoran zurab"""
)

FEMALE = words(
    """abigail ada adela adele adelina adriana agata agatha agnes agnieszka aicha aida aiko
        aileen aino aisha akiko alba alejandra aleksandra alena alessandra alexandra alexia alice alicia
        alina alison allison alma almudena alva alyssa amal amalia amanda amber amelia amelie amina
        aminata amira amy ana anastasia anastasiya andreea angela angelica angeliki angelina anita anja
        anjali ann anna annabel annalena anne annegret annette annie annika antje antonia anya ariana
        arlene asma asta astrid athena audrey aurelia aurora aya ayesha ayse azra bandaranaike barbara
        beata beatrice beatrijs beatrix beatriz becky begum belinda benazir berit bernadette bertha bess
        beth bethan bethany betsy betty beverley beverly bianca bidhya birgit birgitta birgitte blanca
        bonnie branka breda brenda bridget brigitte britney britt camila camilla camille candace cara
        carina carla carlotta carme carmen carol carole carolina caroline carolyn carrie cassandra
        catalina caterina catharina catherine cathy cecile cecilia celeste celia celine chandrika chantal
        charity charlene charlotte chelsea cheryl chiara chimamanda chiyo chloe christa christiana
        christiane christina christine chrystia cindy claire clara clare claudette claudia clementine cleo
        colette colleen connie constance consuelo cora corazon coretta corinna cornelia cressida cristina
        cynthia dagmar dagny daisy dalia damilola daniela danielle daphne daria dawn debbie deborah debra
        deirdre delia della delphine denise desiree diana diane dilma dina dolores dominica dora doreen
        doris dorothea dorothy dragana dubravka edith edna edwina eileen ekaterina ekaterini elaine
        eleanor elena eleni elfriede elin elina elisa elisabeth elise elissa eliza elizabeth elke ella
        ellen elsa elsie elspeth elvira emi emilia emily emma erica erika erna ernestine esmeralda
        esperanza estelle esther ethel etta eugenia eunice eva eve eveline evelyn evika evita ewa fabiola
        faith farah fatima fatma fatou faustine fawzia faye federica felicia felicity ferial filippa fiona
        flavia flora florence franca frances francesca francoise freya frida frieda gabriela gabriele
        gabriella gail galina gemma genevieve georgette georgia georgina geraldine gerda germaine gertrude
        ghislaine gina giorgia gisela gisele gitte giulia giuliana gladys glenda gloria golda grace
        graciela greta gretchen griselda gro guadalupe gudrun gwen gwendolyn habiba haifa halima hana
        hanan hanna hannah hannelore harriet hattie hazel heather hedwig heidi heike helen helena helene
        helga helle henrietta hermine hilary hilda hilde hildegard hillary hope hortense huda ida ilaria
        ilona ilse imelda imogen ina inara indira ines inga ingeborg inger ingrid ingrida ioana irena
        irene irina iris irma iryna isabel isabela isabella isabelle isobel ivana ivanka ivonne ivy iwona
        jacinda jacqueline jade jadwiga jamila jana jane janet janice janina jasmine jayalalithaa jayne
        jeanette jeanine jeanne jelena jemima jenna jennie jennifer jenny jessica jessie jill jo joan
        joanna joanne jocelyn johanna jolanta josefina josephine joy joyce juana juanita judith judy julia
        juliana julianne julie juliet juliette june justine jutta kaja kamala karen karin karina karla
        karolina kasia katarina katarzyna kate katerina katharina katherine kathleen kathryn kathy katie
        katja katrin katrina kay kayleigh kazuko keiko kerstin khadija kimberly kinga kira kirsten kirsti
        klara klaudia kristalina kristen kristin kristina kristine krystyna kyoko laimdota lara larisa
        latifa laura lauren lea leah leila leilani lena lenka leocadia leonie leonor leonora leticia
        letizia leyla lidia liisa lila lili lilia lilian liliana lilith lillian lily lina linda linnea
        lisa lise liv livia liz liza lizzie ljiljana lois lola lorena loretta lorna lorraine losa lotte
        louisa louise lourdes luana lucia lucie lucille lucinda lucy ludmila luisa luise luz lydia lynda
        lynn lynne mabel macarena madeleine madeline madonna magda magdalena maggie maia maija maire
        malala malgorzata malin mamata mandy manuela mara marcela marcella marcia margaret margareta
        margarethe margarita margaux margit margot margrethe marguerite maria mariam mariana marianna
        marianne marie mariella marielle marija marika marilyn marina marine marisa marisol marit marita
        marjorie marlene marta martha martina martine mary maryam masako mathilde matilda maud maureen
        mavis maxine maya mayumi meera megan megawati meghan melania melanie melinda melissa mercedes
        meredith merete meryl mette mia michaela micheline michelle michiko mihaela mila milena millie
        mimi mina minna mira miranda mireille miriam mirjana misaki mitsuko moira mojca molly mona monica
        monika monique muriel myriam myrna nabila nada nadezhda nadia nadine nadja najat nan nancy naomi
        narges natacha natalia natalie natalija nataliya natasha nathalie nell nelly nermin nerys ngozi
        nicole nicoletta nikki nina nkosazana noelle nora noreen norma nour noura odalys odette odile
        oksana olena olga olive olivia olya oonagh ophelia oprah orla ottilie paige pamela paola patience
        patricia patrizia paula paulette paulina pauline pearl peggy penelope penny petra philippa phoebe
        phyllis pia pilar polly portia pratibha precious preeti priscilla priti priya queenie rachel
        rachida radmila raisa ramona rana rania raquel rebecca regina regine reiko reina rena renata
        renate retno rhoda rhonda rita roberta robyn rocio romy rosa rosalia rosalie rosalind rosalynn
        rosario rose rosemary rosie roula roxana roxanne ruth sabina sabine sabrina sadie sahar saira
        sakura sally salome samantha samia sanae sandra sandrine sanna sara sarah saskia seiko selena
        selma senka serena shabana shakira shania sharon sheikha sheila shelley sheryl shirin shirley
        signe sigrid sigrun silke silvana silvia simona simone simonetta siobhan sissel siv sofia sofie
        sonia sonja sophia sophie soraya stacey stefania stella stephanie stine sue sumiko sunniva susan
        susana susanna susanne susie susilowati suzanne svetlana sviatlana svitlana sylvia sylvie tabitha
        taeko tahani takako tamar tamara tamika tania tanja tanya tara tarja tatiana tatjana tatyana tea
        teresa tereza tess tessa thandi thea thelma theresa therese tiffany tina tomoko tracey tracy trine
        trudy tsai tsitsi tulip tzipi ulla ulrike ursula uschi usha vaira valentina valeria valerie
        vanessa vasundhara vera verena verona veronica veronika vesna vibeke vicky victoria vigdis
        viktoria violet violeta viorica virginia virginie vivian viviane vivien wanda wangari wendy
        whitney wilhelmina wilma winifred winnie xenia xiomara yael yasmin yasmine yelena yevgenia
        yingluck yoko yolanda yoriko yukari yuki yuko yulia yuliya yumi yvette yvonne zadie zahra zainab
        zara zelda zeynep zita zoe zofia zohra zsuzsa zuzana"""
)

GIVEN = MALE | FEMALE
"""All of them."""
