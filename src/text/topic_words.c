/* SPDX-License-Identifier: MIT */
/*
 * The words that tell what a section speaks of. They were gathered from what authors of incident
 * reports write, of companies, of free software and of students alike, and from the questions of the
 * format itself; a word is here because it tells the topic wherever it stands, not because of one
 * report. To add one, put it in small letters into its topic's list.
 */
#include "text/topic_words.h"

const struct topic_words topic_words[] = {
	{ TOPIC_SHARE,
		"everyone,everybody,anyone,nobody,no one,none of,entire user*,entire customer*,"
		"entire site,all of us,only one affected,sole user" },
	{ TOPIC_PART,
		"percent,percentage,half,third of,thirds of,quarter of,quarters of,majority,"
		"fraction of,most of,proportion,"
		"one in two,one in three,one in four,one in five,one in six,one in ten,"
		"out of three,out of four,out of five,out of ten,out of every,"
		"of every ten,of every hundred" },
	{ TOPIC_SOME_ALL,
		"all,every,no,any,each,zero,most,entire,whole,only" },
	{ TOPIC_AUDIENCE,
		"user*,customer*,client*,visitor*,traffic,request*,student*,staff,people,"
		"audience,employee*,login*,transaction*,order*,subscriber*,member*,person,"
		"persons,call,calls,session*,payment*,consumer*,shopper*,tenant*,organi*,"
		"publisher*,viewer*,engagement,operations,workload*,queries,connections,"
		"checkout*,purchase*,booking*,passenger*,patient*,player*,reader*,fleet,"
		"engineer*,developer*,team,teams,pupil*,teacher*,account*,guest*,builds,"
		"wallet*,device*,merchant*,partner*,buyer*,seller*,driver*,rider*,listener*,"
		"company,school,world" },
	{ TOPIC_BECAUSE,
		"caused by,cause of,the cause,cause was,causes were,cause is,causes are,cause,"
		"root cause*,was caused,that caused,which caused,caused the,because of,"
		"because the,because a,because an,because we,because our,because it,"
		"because its,because i,because this,because that,because one,because two,"
		"because some,because no,due to,owing to,culprit*,reason,reasons,result of,"
		"resulted from,result from,resulting from,stem*,led to,originat*,attribut*,"
		"misconfigur*,typo,typos,misspel*,mistyp*,triggered,thanks to,traced to,"
		"traced back,trace the,turned out,turns out,bug,bugs,faulty,mistake*,"
		"mistakenly,discovered that,failing to,had expired,expired,lack of,accidental*,"
		"arose from,arisen from,risen from,vulnerab*,overlooked,oversight,exhaust*,"
		"overload*,memory leak*,ddos,race condition*,deadlock*,human error,"
		"power outage,hardware failure,power failure,misconfig*,"
		"caused it,caused this,caused our,caused all,traced it,traced this,"
		"traced the,trigger was,the trigger,responsible for it,source of the,"
		"took down,brought down,botched,regression*,"
		"to blame,was down to,config change,configuration change,ran out of,"
		"overwhelm*,surge of,surge in,untested,incorrect,incorrectly,a wrong,the wrong,"
		"spike in traffic,traffic spike,a missing,"
		"origin,introduced with,introduced by,introduced in,broken by,broke when,"
		"broke because,unindexed,missing index,given a wrong,contained a,out of date,"
		"never renewed,not renewed" },
	{ TOPIC_FOUND,
		"detect*,discover*,report,reports,reported,reporting,identif*,observ*,aware,"
		"spot,spotted,realiz*,realis*,notif*,inform*,found the issue,found the problem,"
		"found out,found that the,flagged,raised,received,receiv*,saw,seen,triggered,"
		"alerted,alerts,sent,informed,contacted,learned,encounter*,experienc*,ask,asks,"
		"asked,telephon*,phones,phoned,calls,says,tell,tells,told,wrote,writes,finds,"
		"spots,sees,rings,rang,mails,mailed,fires,fired,turns red,turned red,"
		"went red,pings,pinged,warns,warned,"
		"tweet*,picked up,caught,called to say,called to tell,called to ask,"
		"called about,came to light" },
	{ TOPIC_MEANS,
		"monitor*,alarm*,alert,alerting,customer*,user*,client*,engineer*,developer*,"
		"technician*,datadog,prometheus,grafana,newrelic,uptimerobot,sentry,nagios,"
		"cloudwatch,pingdom,opsgenie,dashboard*,ticket*,email,emails,test,tests,"
		"testing,check*,staff,employee*,student*,visitor*,manager,support,i,he,she,"
		"sysadmin*,administrator*,admin,twitter,slack,researcher*,colleague*,member,"
		"members,operator*,bot,curl,metrics,probe*,intern,instructor,teammate*,people,"
		"someone,programmer*,tester*,sre,attempt,attempting,trying,tried,during,guard*,"
		"office,baker*,teacher*,driver*,nurse*,partner*,somebody,"
		"hotline,uptime robot,zabbix,icinga,splunk,kibana,on call,watchdog,"
		"helpdesk,help desk,"
		"maintainer*,owner*,agent,agents,volunteer*,contributor*,subscriber*,director*,"
		"boss,founder*,cousin,friend*,classmate*,peer,peers,mentor*,checker,"
		"status page,inbox,message*,channel,irc,discord,telegram,whatsapp,sms,phone,"
		"screenshot" },
	{ TOPIC_DETECTION,
		"complain*,paged,pages,pagerduty,alarm*,alert from,alert for,alert fired,"
		"alert fires,alert was,alert is,alert trigger*,alerts,alerting,"
		"monitoring alert*,monitoring system*,monitoring tool*,monitoring service*,"
		"monitoring team,pager,reached out,bug report*,reports of,reports from,"
		"reports that,reports start*,notice,noticed,notices,noticing,"
		"turns red,turned red,went red,hotline,"
		"first alert,first alarm,probe fails,probes fail,check fails,checks fail,"
		"attention,came to light,comes to light,identified through,identified via,"
		"identified by,dashboard show*,dashboards show*,graphs show*,graph show*,"
		"monitoring picked,monitoring caught,monitoring show*,checks caught,"
		"was picked up by,brought to light,uptimerobot,pingdom,"
		"reports come,reports came,report came,report comes,first report*,"
		"first message*" },
	{ TOPIC_INVESTIGATED,
		"investigat*,check*,analy*,debug*,examin*,look*,inspect*,review*,found,"
		"identif*,restart*,troubleshoot*,test*,trac*,strace,suspect*,assum*,diagnos*,"
		"verif*,attempt*,tried,try,trying,discover*,explor*,prob*,scour*,search*,dig,digging,"
		"dug,delv*,determin*,confirm*,isolat*,hypothes*,thought,ran,rolled back,"
		"rollback*,revert*,changed,changes the,changing,fix,fixes,fixed,fixing,manually,disabl*,applied,"
		"apply*,deploy*,took,taken,added,adding,updated,updating,increas*,implement*,"
		"initiat*,decid*,decision,started work*,monitor*,realiz*,reproduc*,steps,"
		"removed,edited,modif*,correct*,work*,find,finds,suspicion,wonder*,compar*,"
		"read,reads,replay*,list,lists,"
		"bisect*,tcpdump,captur*,profil*,narrow*,measur*,study,studied,"
		"rule out,rules out,ruled out,"
		"grep*,heap dump*,roll back,rolls back,"
		"sshed,ssh into,ssh ed,logged into,log into,logs into,logging into,"
		"logged on to,connected to" },
	{ TOPIC_DEAD_END,
		"mislead*,misled,false lead*,red herring*,dead end*,ruled out,rule out,"
		"ruling out,turned out,turns out,suspect*,assum*,believ*,thought,thinking,"
		"hypothes*,wrong*,in vain,no effect,did not help,no avail,didn t help,"
		"without success,did not solve,didn t solve,did not fix,didn t fix,"
		"did not work,didn t work,not the cause,not the issue,not the problem,"
		"false positive*,false assumption*,innocent,blam*,detour*,wild goose,misguided,"
		"misdirect*,misinterpret*,misdiagnos*,no useful,persisted,nothing wrong,"
		"no issue*,no problem*,no improvement,unsuccessful*,fruitless,sidetrack*,"
		"astray,unrelated,eliminat*,rabbit hole*,mistook,mistaken*,still not,"
		"does not help,doesn t help,do not help,changed nothing,changes nothing,"
		"nothing changed,nothing changes,no difference,no change,rules out,"
		"not at fault,not to blame,nothing to do with,wrong lead,no luck,"
		"does not fix,doesn t fix,does not solve,doesn t solve,could not have been,"
		"it is not that,was not that,"
		"errors continued,error continued,errors remained,error remained,"
		"problem remained,issue remained,problem continued,issue continued,persists,"
		"no anomal*,nothing unusual,nothing suspicious,nothing abnormal,nothing out of,"
		"discarded,disproved,disproven,dismissed,false trail,false start*,"
		"looked normal,looked fine,looked healthy,were normal,were fine,was fine,"
		"appeared normal,no relief,"
		"for nothing,brought nothing,brings nothing,false alarm*,made it worse,"
		"made things worse,makes it worse,made matters worse,only adds,only added,"
		"same result*,same error*,same problem,same loop,same way,same queue,"
		"same thing,wasted,waste of time,lost time,not memory,not it,to no effect,"
		"without effect,without result*,without any" },
	{ TOPIC_ESCALATED,
		"escalat*,called in,call in,calling in,brought in,bring in,handed to,"
		"handed over,hand over,forwarded to,reinforcement*,engaged,looped in,pulled in,"
		"joined,assist*,specialist*,contacted the,contact the,reached out to the,"
		"reached out to our,called for backup,consult*,transferred to,passed to,"
		"assigned,assigned to,senior,summon*,enlist*,delegat*,vendor,involv*,team lead,"
		"management,war room,called the,asked the,turned to,informed the,notified the,"
		"page the,pages the,paged the,calls the,call the,calls in,team joins,"
		"takes over,took over,ticket with,asks the,ask the,pulls in,pull in,"
		"brings in,loops in,hosting provider,cloud provider,nobody else,"
		"no one else,woken,wakes,"
		"opens a case,opened a case,support case,"
		"brought into,called to help,called for help,asked for help,for assistance,"
		"woke,woke up,tier 2,tier two,tier 3,level 2 support,second line,second level,"
		"forwarded the,transferred the,raised to,raised it to,raised the incident,"
		"raised with,aws support,azure support,google support,contacted aws,"
		"contacted google,contacted azure,on the call,cto,"
		"for help,reassign*,joins,called to the,handed off,handoff,hand off,hands over,"
		"hands off,brings,brought on board,on board,incident commander" },
	{ TOPIC_RESOLVED,
		"resol*,fix,fixes,fixed,fixing,restor*,recover*,solv*,mitigat*,operational,back up,back online,"
		"back to normal,back in,up and running,running normally,running again,"
		"works again,working again,rolled back,rollback,revert*,brought back,correct*,"
		"repair*,remedi*,stabili*,normal,normali*,available again,patch*,returned to,"
		"closed,resumed,resume,resumes,resuming,successful*,running,was up,is up,back,"
		"working properly,works,worked,end of,over,healthy,reboot*,online,up again,"
		"ends,ended,reconfigur*,re-configur*,stopped,switched off,switched on,"
		"turned round,put back,built again,opens,opened again,opened,came back,"
		"comes back,is gone,undone,mended,replaced,removed,"
		"drop to zero,drops to zero,dropped to zero,fell to zero,falls to zero,"
		"green again,flow again,flows again,answers again,responds again,"
		"loads again,all clear,everything up,drained,renewed,reachable again,"
		"run again,runs again,at zero,as usual" },
	{ TOPIC_CAUSE,
		"caus*,because,due to,owing to,culprit,reason*,result of,result*,stem*,led to,"
		"leading to,originat*,attribut*,misconfigur*,typo,typos,misspel*,trigger*,bug,"
		"bugs,fault*,mistake*,mistakenly,fail*,error,errors,wrong*,missing,lack*,"
		"incorrect*,overload*,exhaust*,expir*,outdated,problem,issue,accident*,crash*,"
		"unable,not enough,insufficient*,leak*,conflict*,corrupt*,overlook*,factor*,"
		"vulnerab*,attack*,exploit*,unexpected*,down,full,not,exceed*,oversight*,"
		"so that,since,ran out,run out,filled up,fills up,never,killed,removed,"
		"dropped,drop,blocked,grew,stale,too many,too much,too few,"
		"too small,too long,too low,too high,deleted,overwr*,against production,"
		"split brain,believed,"
		"held a,forgot*,had left" },
	{ TOPIC_FIXED,
		"fixed,fixing,the fix,to fix,a fix,fixes,fixed by,hotfix*,resolve,resolved,"
		"resolving,resolves,to resolve,resolution,restored,restoring,to restore,"
		"reverted,reverting,rolled back,rolling back,rollback to,roll back,corrected,"
		"correcting,to correct,replaced,replacing,restarted,restarting,restart the,"
		"reboot*,patched,removed,removing,adjusted,adjusting,reconfigur*,solution,"
		"solutions,solved,solve,solving,mitigated,mitigation,to mitigate,remedied,"
		"remediated,repaired,edited,editing,was changed,were changed,we changed,"
		"i changed,changed the,changing the,was updated,were updated,updated the,"
		"updating the,we updated,was added,were added,we added,added a,adding a,"
		"increased,increasing the,optimized,optimised,replacement,deployed a,"
		"was disabled,disabled the,disabling,re-enabled,enabled the,brought back,"
		"back online,rectif*,address this,address the,to address,addressed by,applied,"
		"deleted the,deleting the,renamed,reinstall*,upgraded,upgrading,terminated,"
		"rewrote,rewritten,modified,modifying,switched,recovered,implemented a,"
		"installed the,scaled,back to normal,cleared,renewed,corrective,refunded,moved,"
		"deleted,stopped,undone,mended,turned off,turned on,turned back,turned round,"
		"switched off,switched on,put back,taken off,taken out,emptied,widened,"
		"unplugged,killed,raised the,lowered,helped,is now,are now,now skips,"
		"was thrown,"
		"put the,rolled the,rolled it,plugged,attached,pinned,we installed,"
		"reseated,swapped,doubled,rebuilt,resized,recreated,redeployed,"
		"failed over,turned the,took the,reloaded,freed,cleaned up,flushed,"
		"purged,drained,unblocked,bumped,"
		"put in,adding,"
		"was created,were created,was mounted,remounted,republish*,was replayed,"
		"were replayed,reissued,re-issued,reset,was given,were given,raising,"
		"was raised,were raised,lifted" },
	{ TOPIC_TASK,
		"add,adds,added,adding,implement*,create,creates,created,creating,develop,"
		"develops,developing,patch,patched,patching,update,updates,updating,updated,"
		"configure,configured,configuring,deploy,deployed,deploying,install,installed,"
		"installing,set up,setup,set,setting up,write,writing,automate,automated,"
		"automating,enable,enabling,introduce,introduced,introducing,integrate,"
		"integrating,schedule,scheduled,scheduling,upgrade,upgraded,upgrading,replace,"
		"replacing,remove,removed,removing,migrate,migrating,document,documented,"
		"documenting,build,building,establish,establishing,conduct,conducting,perform,"
		"performing,train,audit,audits,review,reviews,investigate,refactor,increase,"
		"increasing,enhance,enhancing,improve,improving,improved,optimi*,fix,revise,"
		"expand,extend,adjust,organize,organise,purchase,put in place,put measures,"
		"change,move,validate,alert when,alert if,alert on,turn on,turn off,trim,put,"
		"send,rotate,limit,strengthen,run,make the,make a,design,provision,define,"
		"separate,switch,restrict,disable,scale,monitor,check,verify,evaluate,educate,"
		"assign,publish,share,contact,ask,request,back up,harden,simulate,tune,"
		"allocate,apply,redesign,centralize,reduce,reduces,reduced,reducing,enforce,"
		"need to,we need,"
		"we will,will be,read through,delete,rename,require,block,label,link,invest,"
		"explore,adopt,reconfigure,provide,include,maintain,get,start,stop,find,"
		"follow up,discuss,plan,rebuild,rewrite,clean up,consolidate,split,roll out,"
		"file" },
	{ TOPIC_ORDER,
		"pin,drop,cap,page,give,teach,order,double,raise,lower,ban,protect,"
		"rehearse,practise,practice,drill,throttle,shard,prune,lint,mirror,warm,"
		"prepare,turn,load-test,loadtest,stress-test,tighten,shorten,lengthen,"
		"widen,merge,wrap,isolate,quarantine,backport,swap,resize,shrink,grow,"
		"spread,alert,warn,notify,translate,buy,hire,appoint,agree,decide,repeat,"
		"inform,subscribe,"
		"use,show,alarm,hold,let,read,store,save,measure,track,call,"
		"sign,mark,pay,bring,open,close,treat,fail,copy,import,export,"
		"encrypt,verify,tag,freeze,pull,push,ship,set" },
	{ TOPIC_LASTED,
		"lasted,lasting,down for,unavailable for,total of" },
	{ TOPIC_ENGLISH,
		"the,and,was,were,with,that,this,our,from,has,had,been" },
	{ TOPIC_VAGUE,
		"ensure,ensures,ensuring,avoid,avoiding,always,never,keep,keeping,have,choose,"
		"be,make sure,remember,try,reflect,consider,emphasize,emphasise,use tools,use proper,"
		"use better,use good" },
	{ TOPIC_TASK_LABEL,
		"tasks,task,todo,to do,action item*,action point*" },
	{ TOPIC_LESSON,
		"lesson*,went well,went poorly,went wrong,went right,got lucky,lucky,"
		"opportunit*,learned,learnt" },
	{ TOPIC_IMPROVEMENT,
		"improv*,prevent*,better,enhanc*,strengthen*,ensur*,should,monitor*,review*,"
		"regular*,avoid*,more,future,robust*,proactiv*,process*,practice*,polic*,"
		"train*,educat*,redundan*,resilien*,automat*,test*,backup*,audit*,reduc*,must,"
		"need*,implement*,careful*,make sure,guideline*,plan*,optimi*,increas*,"
		"protocol*,always,never,consider*,establish*,standard*,keep,learn*,"
		"going forward,measures,"
		"ought to,quicker,faster,sooner,earlier,safer,next time,gradual*,"
		"routine" },
};

const size_t topic_words_count = sizeof topic_words / sizeof *topic_words;
