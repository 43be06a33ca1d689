import{M as e,c as t,h as n,i as r,m as i,n as a,r as o}from"./index-CyfeFnQ7.js";import{t as s}from"./accords-BhCneSna.js";import{t as c}from"./article-bJmM7dXe.js";var l=`# An article and the accords that it tells of.
query ArticlePage($id: ID!, $lang: Lang!) {
  article(id: $id) {
    key
    title
    text
    url
    outlet
    publishedOn
    lang
    people {
      name
      office
      for {
        code
        name(lang: $lang)
      }
    }
    mentions {
      key
      rejected
      confidence
      evidence {
        field
        start
        end
      }
      accord {
        key
        title
        status
        signedOn
        date
        parties {
          code
          name(lang: $lang)
        }
      }
    }
  }
}
`;function u({route:u}){let{t:d,LANG:f}=n(),p={query:l,variables:{id:u.path.slice(1).join(`/`),lang:f}},m=i(p),h=m.data?.article;return t(o,{title:h?.title??h?.key??d(`Article`),question:p,children:t(a,{asked:m,children:({article:n})=>{if(!n)return t(r,{title:d(`notFound`),hint:d(`notFoundHint`)});let i=n.mentions.filter(e=>e.accord&&!e.rejected),a=[...new Map(i.map(e=>[e.accord.key,e.accord])).values()];return t(`div`,{class:`with-side`,children:[t(c,{article:n,proofs:i.flatMap(e=>e.evidence),level:2,whole:!0}),t(`aside`,{children:[t(`h2`,{children:d(`saysOf`)}),a.length>0?t(s,{accords:a}):t(`p`,{class:`faint`,children:d(`saysNothing`)}),n.people.length>0&&t(e,{children:[t(`h2`,{children:d(`officials`)}),t(`ul`,{class:`accord-list`,children:n.people.map(e=>t(`li`,{children:[t(`bdi`,{children:e.name}),t(`span`,{class:`line`,children:[t(`bdi`,{children:e.office}),` `,t(`bdi`,{children:e.for?.name})]})]},e.name))})]})]})]})}})})}export{u as default};